using System.Text.RegularExpressions;

namespace Shiji.Reports.Drafts;

/// <summary>单位用语 — which organisation of the district a figure speaks of: the last one named before it in its sentence, unless it is only where something was or with whom.</summary>
internal sealed partial class OrganisationWords
{
    private readonly List<(int At, int Length, int Organisation, bool Several)> _named = [];

    /// <param name="text">The draft as read.</param>
    /// <param name="names">Every organisation by every name it goes by.</param>
    public OrganisationWords(string text, IEnumerable<(string Name, int Organisation)> names)
    {
        foreach (var name in names.GroupBy(n => n.Name))
            for (var at = text.IndexOf(name.Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name.Key, at + 1, StringComparison.Ordinal))
                if (!Aside().IsMatch(text.AsSpan(Math.Max(0, at - 2), at - Math.Max(0, at - 2)))) _named.Add((at, name.Key.Length, name.First().Organisation, name.Select(n => n.Organisation).Distinct().Count() > 1));
    }

    /// <summary>Null where none is named between the two places; several of one name are told by <c>Several</c>.</summary>
    public (int Organisation, bool Several)? Before(int from, int place) =>
        _named.Where(n => n.At >= from && n.At + n.Length <= place).OrderByDescending(n => n.At + n.Length).ThenByDescending(n => n.Length)
            .Select(n => ((int, bool)?)(n.Organisation, n.Several)).FirstOrDefault();

    /// <summary>街道团工委 goes by its street, 社区团支部 by its community.</summary>
    public static IEnumerable<string> NamesOf(string name, string? shortName) =>
        new[] { name, shortName ?? "", Post().Replace(name, ""), Post().Replace(shortName ?? "", "") }.Where(n => n.Length >= 4).Distinct();

    [GeneratedRegex("[在赴到与和同由向对]$|联合$|指导$|推动$|走进$")]
    private static partial Regex Aside();

    [GeneratedRegex("^.*(?=区.{2,}街道)区|(?:共青团|团)?(?:团工委|团委|团总支|团支部|委员会|工作委员会)$")]
    private static partial Regex Post();
}
