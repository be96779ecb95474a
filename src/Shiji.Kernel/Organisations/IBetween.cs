namespace Shiji.Kernel.Organisations;

/// <summary>两端 — something that lies between two organisations: seen by both, and by whoever stands above either.</summary>
public interface IBetween : IPlaced
{
    /// <summary>另一端.</summary>
    int OtherId { get; }
}
