using Shiji.Kernel.Organisations;

namespace Shiji.Imports;

/// <summary>导入批次 — one file brought in, from its upload to its undoing. It belongs to the organisation of the post in which it was made.</summary>
public sealed class ImportRun : IPlaced
{
    /// <summary>A running import that has not been heard of for so long was broken off.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>种类 — see <see cref="ImportKind.Key"/>.</summary>
    public required string Kind { get; set; }

    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Hash { get; set; }

    public string Sheet { get; set; } = "";

    /// <summary>对列 — a <see cref="ColumnMapping"/> as JSON.</summary>
    public string Mapping { get; set; } = "{}";

    public Guid? AccountId { get; set; }
    public Guid? PostId { get; set; }
    public string Who { get; set; } = "";
    public ImportState State { get; set; }
    public DateTime UploadedAt { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>心跳 — when the process at work was last heard of.</summary>
    public DateTime? HeardAt { get; set; }

    /// <summary>看过 — lines gone through so far, for processes other than the one at work.</summary>
    public int Seen { get; set; }

    public bool CancelAsked { get; set; }
    public int Read { get; set; }

    /// <summary>可导入, and after the import: 已导入.</summary>
    public int Fresh { get; set; }

    /// <summary>有问题.</summary>
    public int Refused { get; set; }

    /// <summary>已有 — taken in before, unchanged.</summary>
    public int There { get; set; }

    /// <summary>The first refused rows, a sentence each, separated by line feeds.</summary>
    public string Findings { get; set; } = "";

    /// <summary>What became of it, in a sentence.</summary>
    public string? Said { get; set; }

    public ImportCount Count => new(Read, Fresh, Refused, There);

    public bool BrokenOff(DateTime now) => State == ImportState.Running && now - (HeardAt ?? StartedAt ?? UploadedAt) > Silence;
}
