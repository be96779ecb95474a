namespace Shiji.Web;

/// <summary>运行设定 — what whoever starts the pages may say beside the database and the address.</summary>
/// <param name="Folder">Where what belongs beside the database is written: the anchors of the log.</param>
public sealed record HostSettings(string Folder = "data");
