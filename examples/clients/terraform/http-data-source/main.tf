# Unofficial, not affiliated with NICE.
# WARNING: a data source is read at every plan, so that EVERY `terraform plan` SENDS THE CALL and a phone rings. Against
# a fake that is handy; on a tenant use terraform_data, one folder up. No `retry` block: it would repeat calls too.
terraform {
  required_providers {
    http = { source = "hashicorp/http", version = "~> 3.4" }
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

data "http" "call" {
  url             = "${var.base_url}/ccapi/v2/outbound/personal-connection/call"
  method          = "POST"
  request_headers = { Authorization = "Bearer ${var.access_token}", Content-Type = "application/json" }
  request_body    = jsonencode(local.call)

  lifecycle {
    postcondition {
      condition     = self.status_code == 202
      error_message = "The call was not accepted: ${self.status_code} ${self.response_body}"
    }
  }
}
