using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>人员页 — the people whose files are kept here or below, by number.</summary>
public sealed partial class PeoplePage
{
    private const int PageSize = 50;

    private List<Filed> People { get; set; } = [];

    private string? Next { get; set; }

    private int Waiting { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadCases Cases { get; set; } = null!;

    [Inject] private Vault Vault { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private IReadOnlyList<Choice> Kept => [new(Where.Organisation.Code, "org"), new(Where.Period.Code, "period")];

    protected override async Task OnInitializedAsync()
    {
        Waiting = await Cases.WaitingAsync(Cancel);
        var (node, today, after) = (Where.Node, Clock.Today, After);
        var places = Db.Set<Ancestry>().Where(a => a.NodeId == node && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.OrganisationId);
        var people = Db.Set<Person>().AsNoTracking().Where(p => p.Id > after && p.MergedInto == null && places.Contains(p.OrganisationId));
        if (Text?.Trim() is { Length: > 0 } text)
        {
            // A document is looked for by its fingerprint: nothing is opened to find it.
            var print = ReadIdentity.Of(text, today) is { Ok: true, Value: { } document } ? Vault.Fingerprint(document.Number, Person.IdentityPurpose) : null;
            people = print is null ? people.Where(p => p.Name.StartsWith(text)) : people.Where(p => p.IdentityFingerprint == print);
        }

        People = await (from p in people
                        join o in Db.Set<Organisation>() on p.OrganisationId equals o.Id
                        orderby p.Id
                        select new Filed(p, o)).Take(PageSize + 1).ToListAsync(Cancel);
        if (People.Count <= PageSize) return;
        People.RemoveAt(PageSize);
        Next = Where.To("/people", ("text", Text), ("from", $"{People[^1].Person.Id}"));
    }

    private sealed record Filed(Person Person, Organisation Organisation);
}
