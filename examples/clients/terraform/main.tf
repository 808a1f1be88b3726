# Unofficial, not affiliated with NICE. Terraform keeps what is, and a call is something that happens: the way that fits
# best is terraform_data, which runs once for each new value and again only when the value changes.
terraform {
  required_version = ">= 1.4"
}

variable "base_url" {
  type    = string
  default = "http://127.0.0.1:4010"
}

variable "campaign_id" {
  type    = string
  default = "camp-pc-001"
}

locals {
  call = {
    contact = {
      externalId   = "ext-12345"
      phoneNumbers = [{ phoneType = "mobile", number = "+15550199999" }]
    }
    campaignId = var.campaign_id
    scriptId   = "script-xyz-999"
  }
}

# Credentials come from the environment that Terraform runs in, so that none stands in the state. A failed provisioner
# taints the resource and the next apply runs it again: where the script says that the call may have been placed, look
# first, and `terraform untaint terraform_data.call` if it was.
resource "terraform_data" "call" {
  triggers_replace = [local.call]

  provisioner "local-exec" {
    command = "sh '${path.module}/../shell/place-call.sh'"
    environment = {
      FAKE_CXONE_URL    = var.base_url
      CXONE_EXTERNAL_ID = local.call.contact.externalId
      CXONE_NUMBER      = local.call.contact.phoneNumbers[0].number
      CXONE_CAMPAIGN_ID = local.call.campaignId
      CXONE_SCRIPT_ID   = local.call.scriptId
    }
  }
}
