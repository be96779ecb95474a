using Shiji.Imports;
using Shiji.Sheets.Files;

namespace Shiji.League;

/// <summary>A line that would send somebody.</summary>
internal sealed class SentMember(SheetRow source) : Line(source)
{
    public string Called { get; set; } = "";

    public string? Number { get; set; }

    /// <summary>Of the document that the line gives.</summary>
    public string? Fingerprint { get; set; }

    public int To { get; set; }

    public TransferWay Way { get; set; }

    public bool Graduate { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whoever is meant, once it is certain.</summary>
    public OnRoll? Member { get; set; }
}
