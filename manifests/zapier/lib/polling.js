'use strict';

const { store } = require('./authentication');

const PAGE = 100;
const PAGES = 3;
/** Zapier asks at least every 15 minutes; a day covers a pause. */
const SPAN = 24 * 3600;

const seconds = (value) => (typeof value === 'number' ? value : Math.floor(new Date(value).getTime() / 1000));

/**
 * Rows created or changed within the last day, newest first. Zapier tells new ones apart by `id`; a change needs an
 * id of its own, so the time of the change is part of it.
 */
const poll = async (z, bundle, row) => {
  const isTest = bundle.meta && bundle.meta.isLoadingSample;
  const from = Math.floor(Date.now() / 1000) - SPAN;
  const rows = [];
  for (let page = 0; page < (isTest ? 1 : PAGES); page += 1) {
    const params = { limit: PAGE, offset: page * PAGE };
    if (!isTest) params.updatedFrom = from;
    const { data } = await z.request({ url: store(bundle) + row.collection, params });
    rows.push(...data.items);
    if (data.items.length < PAGE) break;
  }
  const created = row.change === 'created';
  const moment = (one) => seconds(one[created ? row.created : row.updated]);
  const isOld = (one) => !isTest && seconds(one[row.created]) < from;
  const isChange = (one) => seconds(one[row.updated]) > seconds(one[row.created]);
  const fits = (one) => (created ? !isOld(one) : isTest || isChange(one));
  const events = rows.filter(fits).sort((a, b) => moment(b) - moment(a));
  return events.map((one) => ({
    ...one,
    entityId: one[row.id],
    id: created ? one[row.id] : `${one[row.id]}-${seconds(one[row.updated])}`,
  }));
};

module.exports = { poll };
