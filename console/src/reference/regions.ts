import { regions } from './generated/regions';

const byCode = new Map(regions.map((region) => [region.code, region.name]));

/** A region's name with the one it lies in, such as "Sebatik Utara, Nunukan". Codes are Kemendagri's. */
export function regionName(code: string | undefined): string {
  if (code === undefined) {
    return '';
  }
  const name = byCode.get(code) ?? code;
  const above = code.split('.').length === 3 ? byCode.get(code.slice(0, 5)) : undefined;
  return above === undefined ? name : `${name}, ${above.replace(/^(Kabupaten|Kota) /, '')}`;
}

/** All districts (kecamatan), by the regency they lie in. */
export const districts = regions.filter((region) => region.level === 'district').map(({ code }) => ({ value: code, label: regionName(code) }));

/** The province's regencies and its city. */
export const regencies = regions.filter((region) => region.level === 'regency').map(({ code, name }) => ({ value: code, label: name }));

/** All districts under the regency or city that they lie in, for a select's groups. */
export const districtsByRegency = regencies.map((regency) => ({
  label: regency.label,
  options: regions.filter(({ level, code }) => level === 'district' && code.startsWith(`${regency.value}.`)).map(({ code, name }) => ({ value: code, label: name })),
}));
