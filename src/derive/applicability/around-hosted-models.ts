/** Libraries around a language model that somebody else trained and hosts: prompts, retrieval, agents, their evaluation. */
export const aroundHostedModels = new Set(
  (
    'langchain langchain_core langchain_community langchain_openai langgraph llama_index llama_cpp haystack guidance dspy crewai autogen ' +
    'qdrant_client chromadb pinecone weaviate pymilvus ragas deepeval trulens ollama litellm instructor pydantic_ai smolagents ' +
    'openai anthropic cohere mistralai groq vertexai replicate together'
  ).split(' '),
)
