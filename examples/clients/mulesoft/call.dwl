%dw 2.0
output application/json
---
{
  contact: {
    externalId: payload.externalId,
    phoneNumbers: [{ phoneType: "mobile", number: payload.number }]
  },
  campaignId: payload.campaignId,
  scriptId: payload.scriptId
}
