namespace Shiji.Reports.Texts;

/// <summary>可用的模板 — a standard one, which is read only, or the newest version of one that the district keeps.</summary>
/// <param name="Key">The standard one's key, or the id of the district's own.</param>
/// <param name="Number">版本号; 0 for a standard one.</param>
/// <param name="OwnerId">Null for a standard one.</param>
public sealed record UsableTemplate(string Key, string Name, Occasion Occasion, int Number, string Text, int? OwnerId = null, bool Retired = false)
{
    public bool Standard => OwnerId is null;
}
