namespace Shiji.Activities;

/// <summary>人员编号来源 — a line that gives people numbers of its own, by which a file may name them: a volunteer's here or on another platform.</summary>
public abstract class PersonNumbers
{
    /// <summary>The people by each of these numbers, as far as the actor reaches; a number that is nobody's is left out.</summary>
    public abstract Task<ILookup<string, int>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken cancel);
}
