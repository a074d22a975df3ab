import { words } from '~/language/language';
import type { Tone } from '~/ui/messages';

export const stateWords = words({
  id: { INVITED: 'Diundang, belum masuk', ACTIVE: 'Aktif', DEACTIVATED: 'Nonaktif' },
  en: { INVITED: 'Invited, not in yet', ACTIVE: 'Active', DEACTIVATED: 'Deactivated' },
});

export const stateTones: Record<string, Tone> = { INVITED: 'warn', ACTIVE: 'good', DEACTIVATED: 'plain' };
