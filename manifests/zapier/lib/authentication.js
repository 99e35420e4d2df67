'use strict';

/** Address of a store's API. */
const store = (bundle) =>
  `${bundle.authData.baseUrl || 'https://app.ecwid.com/api/v3'}/${bundle.authData.storeId || bundle.authData.store_id}`;

/** Adds the token: Ecwid takes it in the header only. */
const addToken = (request, z, bundle) => {
  const token = bundle.authData.token || bundle.authData.access_token;
  if (token && !request.headers.Authorization) request.headers.Authorization = `Bearer ${token}`;
  return request;
};

const test = async (z, bundle) => {
  const answer = await z.request({ url: `${store(bundle)}/profile`, params: { responseFields: 'generalInfo,settings(storeName)' } });
  return { id: answer.data.generalInfo.storeId, storeName: answer.data.settings && answer.data.settings.storeName };
};

const connectionLabel = '{{storeName}} ({{id}})';

/** With the token of a custom app. */
const token = {
  type: 'custom',
  test,
  connectionLabel,
  fields: [
    { key: 'storeId', label: 'Store ID', type: 'string', required: true, helpText: 'Number of the store, shown at the bottom of its control panel.' },
    { key: 'token', label: 'Access Token', type: 'password', required: true, helpText: 'Secret token of your custom app; it starts with `secret_`.' },
    { key: 'baseUrl', label: 'Base URL', type: 'string', required: false, default: 'https://app.ecwid.com/api/v3', helpText: 'Change it only to work with a test store.' },
  ],
};

/** With an app of the Ecwid App Market; Zapier keeps its id and secret in CLIENT_ID and CLIENT_SECRET. */
const oauth2 = {
  type: 'oauth2',
  test,
  connectionLabel,
  oauth2Config: {
    authorizeUrl: {
      url: 'https://my.ecwid.com/api/oauth/authorize',
      params: {
        client_id: '{{process.env.CLIENT_ID}}',
        state: '{{bundle.inputData.state}}',
        redirect_uri: '{{bundle.inputData.redirect_uri}}',
        response_type: 'code',
      },
    },
    getAccessToken: async (z, bundle) => {
      const answer = await z.request({
        method: 'POST',
        url: `${process.env.ECWID_OAUTH_URL || 'https://my.ecwid.com/api/oauth'}/token/${encodeURIComponent(bundle.inputData.store_id)}`,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: {
          client_id: process.env.CLIENT_ID,
          client_secret: process.env.CLIENT_SECRET,
          code: bundle.inputData.code,
          redirect_uri: bundle.inputData.redirect_uri,
          grant_type: 'authorization_code',
        },
      });
      return { access_token: answer.data.access_token, store_id: String(answer.data.store_id) };
    },
    scope: 'read_store_profile read_catalog update_catalog create_catalog read_orders update_orders create_orders read_customers create_customers update_customers',
    autoRefresh: false,
  },
};

module.exports = { authentication: process.env.CLIENT_ID ? oauth2 : token, addToken, store };
