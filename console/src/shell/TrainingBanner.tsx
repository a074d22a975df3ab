import { useWords, words } from '~/language/language';
import styles from './shell.module.css';

const said = words({
  id: { banner: 'DATA LATIHAN — jangan masukkan data orang sungguhan' },
  en: { banner: 'TRAINING DATA — do not enter real people’s data' },
});

export function TrainingBanner() {
  return <p className={styles.training}>{useWords(said).banner}</p>;
}
