using System.Globalization;

namespace Shiji.Volunteering;

/// <summary>一个下级的队长 — how many lead teams there, and how many of them are trained; people are counted once.</summary>
public sealed record LeaderUnit(string Code, string Name, int Teams, int Led, IReadOnlyList<Leader> Leaders)
{
    public int Trained => Leaders.Count(l => l.Trained);

    public int Due => Leaders.Count - Trained;

    /// <summary>Never 100% unless it is all of them: cut, not rounded.</summary>
    public string Share => Leaders.Count == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Trained * 1000m / Leaders.Count) / 10:0.#}%");
}
