/** Words of skin under which the model is in doubt for this patient. */
export const DOUBT_TEXTS = {
  title: 'Hatched on the head',
  hide: 'Hide the hatching',
  switches: { altered: 'Altered regions', unseen: 'Skin the scan missed' },
  altered: 'Altered anatomy: nothing here is called clear.',
  unseen: 'The scan has no data here: the skin is the template’s guess.',
  peeled: 'Shown on whole skin only.',
  printed: 'Hatched',
} as const
