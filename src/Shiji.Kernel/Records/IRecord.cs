namespace Shiji.Kernel.Records;

/// <summary>
/// 记录 — something that happened: the organisation it counts for, the day it counts on, and how it came to
/// be known. What a figure is split or filtered by is stamped on the record; a measure reads nothing else.
/// </summary>
public interface IRecord : IDated
{
    Guid Id { get; }

    /// <summary>佐证方式 — how it came to be known.</summary>
    Evidence Evidence { get; }

    /// <summary>修订号 — concurrency token, raised by one on every save.</summary>
    int Revision { get; set; }
}
