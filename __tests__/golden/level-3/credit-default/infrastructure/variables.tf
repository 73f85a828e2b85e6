variable "environment" {
  type = string
}

variable "location" {
  type    = string
  default = "westeurope"
}

variable "key_vault_id" {
  type = string
}

variable "storage_account_id" {
  type = string
}
