namespace Shiji.Samples.Longgang.People;

/// <summary>人员区段 — consecutive person numbers; walking it with a large prime as stride meets everybody once, in no visible order.</summary>
internal readonly record struct Block(int First, int Count)
{
    private const long Prime = 2_147_483_647;

    public int this[long at] => First + (int)((at * (Prime % Count) + 17) % Count);

    public bool Holds(int person) => person >= First && person < First + Count;

    /// <summary>Two neighbours as one.</summary>
    public Block And(Block next) => new(First, Count + next.Count);
}
