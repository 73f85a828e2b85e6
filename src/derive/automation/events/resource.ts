/** A resource of declared infrastructure as it is written. */
export interface Resource {
  /** What others call it: `google_pubsub_topic.drift`, `Topic`. */
  readonly id: string
  /** Its type: `google_pubsub_topic`, `AWS::Events::Rule`, `Microsoft.EventGrid/systemTopics`. */
  readonly type: string
  readonly text: string
  readonly path: string
  readonly line: number
}
