// n8n's own engine around the package: its loader, its expressions, its HTTP helpers. Only where credentials are kept
// is ours, because that is a database in n8n.
require('reflect-metadata');
const { Workflow } = require('n8n-workflow');
const { ExecutionLifecycleHooks, PackageDirectoryLoader, WorkflowExecute } = require('n8n-core');

/** Loads the built package as n8n does. */
async function load(folder) {
  const loader = new PackageDirectoryLoader(folder);
  await loader.loadAll();
  return loader;
}

function nodeTypes(loader) {
  const get = (type) => loader.getNode(type.replace('n8n-nodes-ecwid.', '')).type;
  return { getByName: get, getByNameAndVersion: get, getKnownTypes: () => loader.known.nodes };
}

function credentialsHelper(loader, data) {
  return {
    getParentTypes: () => [],
    getDecrypted: async () => data,
    getCredentials: async () => ({}),
    preAuthentication: async () => undefined,
    updateCredentials: async () => {},
    getCredentialsProperties: (type) => loader.getCredential(type).type.properties,
    authenticate: async (credentials, type, request) => {
      const { properties } = loader.getCredential(type).type.authenticate;
      const [name, value] = Object.entries(properties.headers)[0];
      const filled = value.replace(/^=/, '').replace(/{{\s*\$credentials\.(\w+)\s*}}/g, (_, key) => credentials[key]);
      return { ...request, headers: { ...request.headers, [name]: filled } };
    },
  };
}

/** Runs the Ecwid node with these parameters on one item, and gives the items that come out. */
async function run(loader, credentials, parameters, { binary, type = 'ecwid', mode = 'manual' } = {}) {
  const node = {
    id: '1',
    name: 'Ecwid',
    type: `n8n-nodes-ecwid.${type}`,
    typeVersion: 1,
    position: [0, 0],
    parameters,
    credentials: { ecwidApi: { id: '1', name: 'test' } },
  };
  const workflow = new Workflow({ id: '1', name: 'test', nodes: [node], connections: {}, active: false, nodeTypes: nodeTypes(loader) });
  const additionalData = {
    credentialsHelper: credentialsHelper(loader, credentials),
    hooks: new ExecutionLifecycleHooks(mode, '1', { id: '1', name: 'test', nodes: [node], connections: {} }),
    currentNodeExecutionIndex: 0,
    variables: {},
    logAiEvent: () => {},
    restApiUrl: '',
    instanceBaseUrl: '',
    webhookBaseUrl: '',
    webhookWaitingBaseUrl: '',
    webhookTestBaseUrl: '',
    formWaitingBaseUrl: '',
  };
  const start = { node, data: { main: [[{ json: {}, ...(binary ? { binary } : {}) }]] }, source: null };
  const { createRunExecutionData } = require('n8n-workflow');
  const state = createRunExecutionData({ executionData: { contextData: {}, nodeExecutionStack: [start], metadata: {}, waitingExecution: {}, waitingExecutionSource: {} } });
  const result = await new WorkflowExecute(additionalData, mode, state).processRunExecutionData(workflow);
  const [done] = result.data.resultData.runData.Ecwid ?? [];
  const error = done?.error ?? result.data.resultData.error;
  if (error) throw error;
  return done.data.main[0];
}

module.exports = { load, run };
