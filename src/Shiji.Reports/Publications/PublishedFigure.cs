using Shiji.Kernel.Indicators;
using Shiji.Kernel.Records;

namespace Shiji.Reports.Publications;

/// <summary>成文的数 — one figure as it was printed; known to everybody who has its code.</summary>
public sealed class PublishedFigure : IDated
{
    /// <summary>核验码.</summary>
    public required string Code { get; set; }

    public Guid PublicationId { get; set; }
    public int Ordinal { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public required string Bookmark { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }

    /// <summary>What the value is of: 2022H1.</summary>
    public required string Period { get; set; }

    /// <summary>组织代码 — of the unit the value is of; null for the document's own.</summary>
    public string? At { get; set; }

    /// <summary>对比期 of a change: 2021H1; null of a figure by itself.</summary>
    public string? Against { get; set; }

    /// <summary>What stood there, as <see cref="Value"/> is written.</summary>
    public string? Beside { get; set; }

    public required string Printed { get; set; }
    public required string Basis { get; set; }
    public required string Unit { get; set; }

    /// <summary>Exact, in base units, as <see cref="Sources.FigureSource.Written"/> writes it.</summary>
    public required string Value { get; set; }

    /// <summary>As its indicator showed it then: 176.3万小时, 97.46%.</summary>
    public required string Shown { get; set; }

    /// <summary>定格版次; null where the period was not closed.</summary>
    public int? Edition { get; set; }

    public required string Digest { get; set; }

    internal Quotient? Exact => Sources.FigureSource.Read(Value);
}
