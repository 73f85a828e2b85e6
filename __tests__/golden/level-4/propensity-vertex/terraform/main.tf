terraform {
  backend "gcs" {
    prefix = "propensity"
  }
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "5.27.0"
    }
  }
}

variable "project" { type = string }
variable "location" { default = "europe-west3" }
variable "image" { type = string }

provider "google" {
  project = var.project
  region  = var.location
}

resource "google_vertex_ai_endpoint" "propensity" {
  name         = "propensity"
  display_name = "propensity"
  location     = var.location
}

resource "google_pubsub_topic" "drift" {
  name = "propensity-drift"
}

resource "google_monitoring_notification_channel" "drift" {
  display_name = "propensity drift"
  type         = "pubsub"
  labels       = { topic = google_pubsub_topic.drift.id }
}

resource "google_monitoring_alert_policy" "drift" {
  display_name = "propensity input drift"
  combiner     = "OR"
  conditions {
    display_name = "feature drift deviation"
    condition_threshold {
      filter          = "metric.type=\"aiplatform.googleapis.com/model_monitoring/feature_drift_deviation\" resource.type=\"aiplatform.googleapis.com/ModelMonitoringJob\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0.3
      duration        = "0s"
      aggregations {
        alignment_period   = "3600s"
        per_series_aligner = "ALIGN_MAX"
      }
    }
  }
  notification_channels = [google_monitoring_notification_channel.drift.id]
}

resource "google_storage_bucket" "functions" {
  name     = "${var.project}-functions"
  location = var.location
}

data "archive_file" "retrain" {
  type        = "zip"
  source_dir  = "${path.module}/../functions/retrain"
  output_path = "${path.module}/retrain.zip"
}

resource "google_storage_bucket_object" "retrain" {
  name   = "retrain-${data.archive_file.retrain.output_md5}.zip"
  bucket = google_storage_bucket.functions.name
  source = data.archive_file.retrain.output_path
}

resource "google_cloudfunctions2_function" "retrain" {
  name     = "propensity-retrain"
  location = var.location
  build_config {
    runtime     = "python311"
    entry_point = "on_drift"
    source {
      storage_source {
        bucket = google_storage_bucket.functions.name
        object = google_storage_bucket_object.retrain.name
      }
    }
  }
  service_config {
    environment_variables = {
      PROJECT           = var.project
      LOCATION          = var.location
      PIPELINE_TEMPLATE = "gs://${var.project}-pipelines/templates/propensity.json"
      SERVING_IMAGE     = var.image
    }
  }
  event_trigger {
    event_type   = "google.cloud.pubsub.topic.v1.messagePublished"
    pubsub_topic = google_pubsub_topic.drift.id
  }
}
