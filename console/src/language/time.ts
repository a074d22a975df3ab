import type { Language } from './language';

/** Kalimantan Utara's time, WITA, whatever the clock zone of the browser. */
const ZONE = 'Asia/Makassar';

const date = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { timeZone: ZONE, ...options });

/** Such as "25 Nov 2026, 23.40 WITA". */
export function moment(at: string | Date, language: Language): string {
  const text = date(language, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  return `${text.format(new Date(at))} WITA`;
}

/** Such as "Rabu, 25 November 2026". */
export function day(at: string | Date, language: Language): string {
  return date(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}

/** Such as "25/11/2026". */
export function shortDay(at: string | Date, language: Language): string {
  return date(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(at));
}

/** Such as "23.40". */
export function clock(at: string | Date, language: Language): string {
  return date(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Such as "3 jam yang lalu" or "dalam 20 menit". */
export function relative(at: string | Date, now: Date, language: Language): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1_000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  return language === 'id' ? 'baru saja' : 'just now';
}

/** The local date and time of Kaltara as `YYYY-MM-DDTHH:mm`, for a native date-time field. */
export function localInput(at: Date): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** A native date-time field's value, meant in WITA (UTC+8, no summer time), as an instant. */
export function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
