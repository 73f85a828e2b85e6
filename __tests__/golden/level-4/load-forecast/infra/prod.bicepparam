using 'main.bicep'

param stage = 'prod'
