namespace Shiji.Kernel.Records;

/// <summary>可更正的记录 — one that is never edited once it counts: a correction is another record, which says whose place it takes.</summary>
public interface ICorrecting : IRecord
{
    /// <summary>更正自; null where it stands for itself.</summary>
    Guid? CorrectionOf { get; }
}
