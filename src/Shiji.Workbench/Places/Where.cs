using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>所在 — the organisation and period a page looks at; they travel with every address made here.</summary>
/// <param name="Trail">From the district down to the organisation itself.</param>
/// <param name="Address">This page's own path, escaped.</param>
/// <param name="Filters">What its query asks besides organisation, period and place in a list.</param>
public sealed record Where(
    Catalogue Catalogue, Book Book, Horizon Horizon, IReadOnlyList<Organisation> Trail, Period Period, string Address, IReadOnlyList<(string Name, string? Value)> Filters)
{
    private const string OrganisationPages = "/organisations/";

    /// <summary>Whose single things belong to one organisation: for another one there is the list.</summary>
    private static readonly string[] Lists = ["/closings", "/publications"];

    public Organisation Organisation => Trail[^1];

    public int Node => Organisation.Id;

    public string Name => Organisation.Called();

    /// <summary>The address of a page, seen from the same place.</summary>
    public string To(string path, params (string Name, string? Value)[] more) => Made(path, Organisation.Code, Period, more);

    /// <summary>The address of a page, seen from another organisation.</summary>
    public string ToOther(string path, string code, params (string Name, string? Value)[] more) => Made(path, code, Period, more);

    /// <summary>The address of a page, seen in another period.</summary>
    public string In(string path, Period period) => Made(path, Organisation.Code, period, []);

    /// <summary>The page of an organisation.</summary>
    public string ToOrganisation(string code) => Made(OrganisationPages + code, code, Period, []);

    /// <summary>This page for another organisation; where the page is about one record, that organisation's own page.</summary>
    public string Here(string code) => Address.StartsWith(OrganisationPages, StringComparison.Ordinal) || Address.StartsWith("/records/", StringComparison.Ordinal)
        ? ToOrganisation(code)
        : Array.Find(Lists, l => Address.StartsWith(l + "/", StringComparison.Ordinal)) is { } list ? Made(list, code, Period, [])
        : Made(Address, code, Period, Filters);

    /// <summary>This page with one of its filters taken away.</summary>
    public string Without(string filter) => To(Address, [.. Filters.Where(f => f.Name != filter)]);

    /// <summary>This page in another period.</summary>
    public string Here(Period period) => Made(Address, Organisation.Code, period, Filters);

    /// <summary>May the period before be set beside this one? Not where the book was not yet open.</summary>
    public bool Comparable(Measure measure) => Knows(measure, Period.Previous);

    /// <summary>Was the book open then, for the whole of what is counted?</summary>
    public bool Knows(Measure measure, Period period) => (measure.IsStock ? period.Until : period.From) >= Book.OpensOn;

    private static string Made(string path, string code, Period period, IReadOnlyList<(string Name, string? Value)> more)
    {
        var query = new QueryBuilder { { "org", code }, { "period", period.Code } };
        foreach (var (name, value) in more)
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query.ToQueryString();
    }

    /// <summary>A path whose last segment is a key: brackets, bars and Chinese options escaped.</summary>
    public static string Keyed(string folder, string key, string rest = "") => new PathString($"/{folder}/{key}{rest}").ToUriComponent();
}
