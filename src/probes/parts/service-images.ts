/** Publishers of what a cluster itself consists of. */
const ofCluster =
  /(?:^|\/)(?:registry\.k8s\.io|k8s\.gcr\.io|cilium|calico|openebs|metallb|jetstack|cert-manager|ingress-nginx|argoproj|fluxcd|istio|envoyproxy|linkerd|grafana|prom|prometheus[\w-]*|longhornio|rancher|hashicorp|strimzi|external-secrets|kedacore|velero|kyverno|kiwigrid)\//i

const around =
  /(?:^|[/_-])(?:postgres\w*|redis|mysql|mongo\w*|minio|mlflow|grafana|prom\w*|airflow|nginx|traefik|kafka|nats|etcd|loki)$/i

/** Whether an image holds a service around the model, by what everybody knows of it: a database, a tracking server, a part of the cluster. */
export function isServiceImage(reference: string): boolean {
  const image = reference.replace(/@.*$/, '').replace(/:[^/]*$/, '')
  return ofCluster.test(image) || around.test(image)
}
