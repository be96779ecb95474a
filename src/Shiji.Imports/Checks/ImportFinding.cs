using Shiji.Kernel.Organisations;

namespace Shiji.Imports;

/// <summary>试导问题 — one thing that is wrong with a line of a file, as the last dry run found it; gone with the file, for it may name people.</summary>
public sealed class ImportFinding : IPlaced
{
    public Guid RunId { get; set; }

    /// <summary>第几条, from one.</summary>
    public int Ordinal { get; set; }

    public int OrganisationId { get; set; }

    /// <summary>行号, as the file has it.</summary>
    public int Line { get; set; }

    public required string Text { get; set; }

    public override string ToString() => $"第 {Line} 行：{Text}";
}
