namespace Shiji.Web;

/// <summary>运行设定 — what whoever starts the pages may say beside the database and the address.</summary>
/// <param name="Folder">Where what belongs beside the database is written: the anchors of the log.</param>
/// <param name="JsonLog">One JSON object for each line of the log, and a line for each request.</param>
/// <param name="MetricsToken">Whoever has it may read the metrics from elsewhere.</param>
/// <param name="Domain">The name under which people know the site, to which passkeys are bound; null for whatever name a request was sent to.</param>
/// <param name="Time">Another clock than the machine's: a day that is played through in minutes.</param>
public sealed record HostSettings(string Folder = "data", bool JsonLog = false, string? MetricsToken = null, string? Domain = null, TimeProvider? Time = null);
