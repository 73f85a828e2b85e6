/** What no second run of the automation calls what it makes. */
export const ofOneRun =
  /github\.(?:sha|run_number|run_id)\b|\bGITHUB_(?:SHA|RUN_NUMBER|RUN_ID)\b|\bBUILD_(?:NUMBER|ID|TAG|BUILDID|BUILDNUMBER)\b|Build\.Build(?:Id|Number)|\bCI_(?:COMMIT_(?:SHORT_)?SHA|PIPELINE_I?ID)\b|\bCIRCLE_(?:SHA1|BUILD_NUM)\b|\bBITBUCKET_(?:COMMIT|BUILD_NUMBER)\b|\bGIT_COMMIT\b|git rev-parse|type=sha/
