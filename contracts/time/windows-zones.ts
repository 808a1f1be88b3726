/** The time zones of Windows by their standard names, each with an IANA zone whose clocks are the same: name=zone. */
const WINDOWS_ZONES = [
  'Dateline=Etc/GMT+12', 'Aleutian=America/Adak', 'Hawaiian=Pacific/Honolulu', 'Marquesas=Pacific/Marquesas',
  'Alaskan=America/Anchorage', 'Pacific Standard Time (Mexico)=America/Tijuana', 'Pacific=America/Los_Angeles',
  'US Mountain=America/Phoenix', 'Mountain Standard Time (Mexico)=America/Mazatlan', 'Mountain=America/Denver',
  'Yukon=America/Whitehorse', 'Central America=America/Guatemala', 'Central=America/Chicago',
  'Easter Island=Pacific/Easter', 'Central Standard Time (Mexico)=America/Mexico_City',
  'Canada Central=America/Regina', 'SA Pacific=America/Bogota', 'Eastern Standard Time (Mexico)=America/Cancun',
  'Eastern=America/New_York', 'Haiti=America/Port-au-Prince', 'Cuba=America/Havana', 'US Eastern=America/Indianapolis',
  'Turks And Caicos=America/Grand_Turk', 'Paraguay=America/Asuncion', 'Atlantic=America/Halifax',
  'Venezuela=America/Caracas', 'Central Brazilian=America/Cuiaba', 'SA Western=America/La_Paz',
  'Pacific SA=America/Santiago', 'Newfoundland=America/St_Johns', 'Tocantins=America/Araguaina',
  'E. South America=America/Sao_Paulo', 'SA Eastern=America/Cayenne', 'Argentina=America/Buenos_Aires',
  'Greenland=America/Godthab', 'Montevideo=America/Montevideo', 'Bahia=America/Bahia', 'Azores=Atlantic/Azores',
  'Cape Verde=Atlantic/Cape_Verde', 'GMT=Europe/London', 'Greenwich=Atlantic/Reykjavik', 'Morocco=Africa/Casablanca',
  'W. Europe=Europe/Berlin', 'Central Europe=Europe/Budapest', 'Romance=Europe/Paris',
  'Central European=Europe/Warsaw', 'W. Central Africa=Africa/Lagos', 'Jordan=Asia/Amman', 'GTB=Europe/Bucharest',
  'Middle East=Asia/Beirut', 'Egypt=Africa/Cairo', 'E. Europe=Europe/Chisinau', 'Syria=Asia/Damascus',
  'South Africa=Africa/Johannesburg', 'FLE=Europe/Kiev', 'Israel=Asia/Jerusalem', 'Namibia=Africa/Windhoek',
  'Arabic=Asia/Baghdad', 'Turkey=Europe/Istanbul', 'Arab=Asia/Riyadh', 'Belarus=Europe/Minsk',
  'Russian=Europe/Moscow', 'E. Africa=Africa/Nairobi', 'Iran=Asia/Tehran', 'Arabian=Asia/Dubai',
  'Azerbaijan=Asia/Baku', 'Mauritius=Indian/Mauritius', 'Georgian=Asia/Tbilisi', 'Caucasus=Asia/Yerevan',
  'Afghanistan=Asia/Kabul', 'West Asia=Asia/Tashkent', 'Ekaterinburg=Asia/Yekaterinburg', 'Pakistan=Asia/Karachi',
  'India=Asia/Calcutta', 'Sri Lanka=Asia/Colombo', 'Nepal=Asia/Katmandu', 'Bangladesh=Asia/Dhaka',
  'Myanmar=Asia/Rangoon', 'SE Asia=Asia/Bangkok', 'North Asia=Asia/Krasnoyarsk', 'China=Asia/Shanghai',
  'Singapore=Asia/Singapore', 'W. Australia=Australia/Perth', 'Taipei=Asia/Taipei', 'Tokyo=Asia/Tokyo',
  'Korea=Asia/Seoul', 'Cen. Australia=Australia/Adelaide', 'AUS Central=Australia/Darwin',
  'E. Australia=Australia/Brisbane', 'AUS Eastern=Australia/Sydney', 'West Pacific=Pacific/Port_Moresby',
  'Tasmania=Australia/Hobart', 'Vladivostok=Asia/Vladivostok', 'Lord Howe=Australia/Lord_Howe',
  'Central Pacific=Pacific/Guadalcanal', 'New Zealand=Pacific/Auckland', 'Fiji=Pacific/Fiji',
  'Chatham Islands=Pacific/Chatham', 'Tonga=Pacific/Tongatapu', 'Samoa=Pacific/Apia', 'UTC=Etc/UTC',
]; // biome-ignore format: a list reads better filled

let zones: ReadonlyMap<string, string> | undefined;

/** The IANA zone of a standard name of Windows, such as `Pacific Standard Time`; undefined for another text. */
export function zoneOfWindows(standardName: string): string | undefined {
  zones ??= new Map(
    WINDOWS_ZONES.map((each) => {
      const [name = '', zone = ''] = each.split('=');
      return [(/Standard Time|^UTC$/.test(name) ? name : `${name} Standard Time`).toLowerCase(), zone];
    }),
  );
  return zones.get(standardName.trim().toLowerCase());
}
