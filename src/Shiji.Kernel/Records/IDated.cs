using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Records;

/// <summary>归属与日期 — something that belongs to an organisation on a day: a record, or a sum of records. Where that organisation stood in the tree on the day decides whose figure it is.</summary>
public interface IDated : IPlaced
{
    /// <summary>归属日 — the district's calendar day, a stored fact; never derived from an instant in a query.</summary>
    DateOnly Day { get; }
}
