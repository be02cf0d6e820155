import { expect, it } from 'vitest';
import { type Answers, defined, once, oneLook } from '#db/one-look.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findTargets } from '#db/queries/targets.ts';
import { useSite } from '../services/rulings/setup.ts';

const { context } = useSite();

it('reads a list once in one look, and tells questions with different answers apart', async () => {
  const { db } = context();
  const look = oneLook(db);
  expect(await findPlans(look)).toBe(await findPlans(look));
  expect(await findPlans(look)).toEqual(await findPlans(db));
  expect(await findTargets(look, { plan: 'SD' })).toEqual(await findTargets(db, { plan: 'SD' }));
  expect(await findTargets(look)).toEqual(await findTargets(db));
});

it('reads anew in another look and outside of any', async () => {
  const { db } = context();
  const plans = await findPlans(oneLook(db));
  expect(await findPlans(oneLook(db))).not.toBe(plans);
  expect(await findPlans(db)).not.toBe(await findPlans(db));
});

it('keeps what is defined beyond one look for those that share their lists, and nothing else', async () => {
  const { db } = context();
  const lists: Answers = new Map();
  expect(await findPlans(oneLook(db, lists))).toBe(await findPlans(oneLook(db, lists)));
  let asked = 0;
  const ask = async () => ++asked;
  await once(oneLook(db, lists), 'how often', ask);
  await once(oneLook(db, lists), 'how often', ask);
  expect(asked).toBe(2);
});

it('asks again for what could not be read', async () => {
  const look = oneLook(context().db);
  const failing = defined(look, 'anything', () => Promise.reject(new Error('gone')));
  await expect(failing).rejects.toThrow('gone');
  expect(await defined(look, 'anything', async () => 'there')).toBe('there');
});
