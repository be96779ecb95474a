using Shiji.Kernel.Records;

namespace Shiji.Reports.Publications;

/// <summary>成文 — a document that went out, to the byte, with every figure it printed; withdrawn it may be, changed never.</summary>
public sealed class Publication : IDated
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>成文日期.</summary>
    public DateOnly Day { get; set; }

    public required string Title { get; set; }

    /// <summary>发文字号, as typed: 团龙字〔2022〕5号; null where it has none.</summary>
    public string? Number { get; set; }

    /// <summary>The period it reports.</summary>
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }

    /// <summary>定格 — the closing its figures agree with; null where the period was not closed.</summary>
    public Guid? ClosingId { get; set; }

    /// <summary>文稿 and its version; null where it was written from a standard template.</summary>
    public Guid? TextId { get; set; }
    public int? TextVersion { get; set; }

    public PublicationState State { get; set; } = PublicationState.Issued;
    public DateTime IssuedAt { get; set; }
    public string IssuedBy { get; set; } = "";
    public Guid? IssuedById { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
    public string? WithdrawnBecause { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; set; }

    public int Figures { get; set; }
}

/// <summary>成文状态.</summary>
public enum PublicationState
{
    /// <summary>已成文</summary>
    Issued = 1,

    /// <summary>已撤回</summary>
    Withdrawn = 2,
}
