import type { Agency } from '~/api/agencies';
import type { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import type { Option } from '~/ui/fields';

/**
 * Agencies by their kind, in the list's order; of each kind those of the region first, then the others by name.
 *
 * @param district of the case; undefined where no region comes first
 */
export function agencyGroups(agencies: readonly Agency[], codes: ReturnType<typeof useCodes>, district: string | undefined): { label: string; options: Option[] }[] {
  return codes
    .options('agency-kind')
    .map(({ value: kind, label }) => ({
      label,
      options: agencies
        .filter((agency) => agency.kind === kind)
        .sort((one, other) => Number(isOf(other, district)) - Number(isOf(one, district)) || (one.name ?? '').localeCompare(other.name ?? '', 'id'))
        .map((agency) => ({ value: agency.id ?? '', label: agency.region === undefined ? (agency.name ?? '') : `${agency.name ?? ''} — ${regionName(agency.region)}` })),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Whether an agency works where the case is: its district lies in the agency's regency. */
function isOf({ region }: Agency, district: string | undefined): boolean {
  return region !== undefined && district !== undefined && region.split('.').length > 1 && district.startsWith(region);
}
