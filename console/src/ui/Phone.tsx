import styles from './ui.module.css';

/** A number to press, written in groups; one of this country as it is dialled here. */
export function Phone({ number }: { number: string }) {
  return (
    <a className={styles.phone} href={`tel:${number}`}>
      {grouped(number)}
    </a>
  );
}

function grouped(number: string): string {
  const digits = number.replace(/^\+62/, '0');
  return /^0\d{8,12}$/.test(digits) ? digits.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3') : number;
}
