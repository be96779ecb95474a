using Shiji.Kernel.Organisations;

namespace Shiji.Imports;

/// <summary>导入批次 — one file brought in, from its upload to its undoing. It belongs to the organisation of the post in which it was made.</summary>
public sealed class ImportRun : IPlaced
{
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

    /// <summary>上传人</summary>
    public string Who { get; set; } = "";
    public ImportState State { get; set; }
    public DateTime UploadedAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>任务 — the last job it was given to; null before the first.</summary>
    public Guid? JobId { get; set; }

    public int Read { get; set; }

    /// <summary>可导入, and after the import: 已导入. Like the other counts nought until a dry run of this mapping has ended.</summary>
    public int Fresh { get; set; }

    /// <summary>有问题.</summary>
    public int Refused { get; set; }

    /// <summary>已有 — taken in before, unchanged.</summary>
    public int There { get; set; }

    /// <summary>What became of it, in a sentence.</summary>
    public string? Said { get; set; }

    public ImportCount Count => new(Read, Fresh, Refused, There);
}
