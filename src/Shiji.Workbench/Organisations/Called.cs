using Shiji.Kernel.Organisations;

namespace Shiji.Workbench;

/// <summary>称呼 — an organisation as cadres call it: 平湖街道团工委 for 共青团平湖街道工作委员会; the full name stays on its own page.</summary>
internal static class OrganisationCalled
{
    private const string League = "共青团";
    private const string Work = "工作委员会";
    private const string Committee = "委员会";

    public static string Called(this Organisation organisation) => organisation.ShortName ?? Called(organisation.Name);

    public static string Called(string name) =>
        !name.StartsWith(League, StringComparison.Ordinal) ? name
        : name.EndsWith(Work, StringComparison.Ordinal) ? name[League.Length..^Work.Length] + "团工委"
        : name.EndsWith("区" + Committee, StringComparison.Ordinal) ? "团" + name[League.Length..^Committee.Length] + "委"
        : name.EndsWith(Committee, StringComparison.Ordinal) ? name[League.Length..^Committee.Length] + "团委"
        : name;
}
