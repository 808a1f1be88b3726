# Unofficial, not affiliated with NICE. A REST provider wants an object to create, read and delete; a call is none, so
# that value it back does nothing useful here. Prefer terraform_data, one folder up.
terraform {
  required_providers {
    terracurl = { source = "devops-rob/terracurl", version = "~> 1.2" }
  }
}

variable "base_url" {
  type    = string
  default = "http://127.0.0.1:4010"
}

variable "campaign_id" {
  type    = string
  default = "camp-pc-001"
}

variable "access_token" {
  type      = string
  sensitive = true
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

resource "terracurl_request" "call" {
  name           = "personal-connection-call"
  url            = "${var.base_url}/ccapi/v2/outbound/personal-connection/call"
  method         = "POST"
  headers        = { Authorization = "Bearer ${var.access_token}", Content-Type = "application/json" }
  request_body   = jsonencode(local.call)
  response_codes = [202]
  max_retry      = 0 # a call that may have been placed is not repeated
  skip_read      = true
}
