namespace Shiji.Kernel.Organisations;

/// <summary>传下去的 — kept by an organisation and used by everything under it: seen by those, and by whoever stands above its owner.</summary>
public interface IHandedDown
{
    int OwnerId { get; }
}
