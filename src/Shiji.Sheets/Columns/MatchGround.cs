namespace Shiji.Sheets.Columns;

/// <summary>匹配依据 — why a header was taken for a column; a name within a name wants a look.</summary>
public enum MatchGround
{
    Name,
    Synonym,
    Within,
}
