targetScope = 'resourceGroup'

param stage string
param location string = resourceGroup().location

resource storage 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'stload${stage}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-load-${stage}'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web' }
}

resource workspace 'Microsoft.MachineLearningServices/workspaces@2024-04-01' = {
  name: 'mlw-load-${stage}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    storageAccount: storage.id
    applicationInsights: insights.id
  }
}

resource cluster 'Microsoft.MachineLearningServices/workspaces/computes@2024-04-01' = {
  parent: workspace
  name: 'cpu-cluster'
  location: location
  properties: {
    computeType: 'AmlCompute'
    properties: {
      vmSize: 'STANDARD_E8S_V3'
      scaleSettings: { minNodeCount: 0, maxNodeCount: 4 }
    }
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-01-01' = {
  name: 'plan-retrain-${stage}'
  location: location
  sku: { name: 'Y1', tier: 'Dynamic' }
  properties: { reserved: true }
}

resource retrain 'Microsoft.Web/sites@2023-01-01' = {
  name: 'func-retrain-${stage}'
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    siteConfig: { linuxFxVersion: 'Python|3.11' }
  }
}

resource runs 'Microsoft.EventGrid/systemTopics@2023-12-15-preview' = {
  name: 'evgt-load-${stage}'
  location: location
  properties: {
    source: workspace.id
    topicType: 'Microsoft.MachineLearningServices.Workspaces'
  }
}

resource drift 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2023-12-15-preview' = {
  parent: runs
  name: 'monitor-to-retrain'
  properties: {
    destination: {
      endpointType: 'AzureFunction'
      properties: { resourceId: '${retrain.id}/functions/retrain' }
    }
    filter: {
      includedEventTypes: ['Microsoft.MachineLearningServices.RunStatusChanged']
      advancedFilters: [
        {
          operatorType: 'StringContains'
          key: 'data.RunTags.azureml_modelmonitor_threshold_breached'
          values: ['has failed one or more thresholds']
        }
      ]
    }
  }
}
