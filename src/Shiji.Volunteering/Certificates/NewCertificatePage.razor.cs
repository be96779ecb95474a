using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>出具凭据页 — to whom, for which days, in whose name.</summary>
public sealed partial class NewCertificatePage
{
    private CertificateRules Hours { get; set; } = null!;

    private CertificateEdition Edition => Hours.Edition;

    /// <summary>What would be issued, looked at before it is.</summary>
    private ServiceCertificate? Seen { get; set; }

    private string? MaskedName { get; set; }

    [Inject] private IssueCertificate Issue { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "person")] private string? Asked { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? Person { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "first")] private string? First { get; set; }

    [SupplyParameterFromForm(Name = "last")] private string? Last { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Hours = CertificateRules.Of(await Rules.OnAsync(Clock.Today, Cancel));
        // Only of whoever this post may read: a number typed at a venture tells nothing.
        if ((await PersonOfAsync(Asked)).Value is var number && await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == number, Cancel) is { } known) MaskedName = known.MaskedName;
    }

    private async Task IssueAsync()
    {
        var asked = await ReadAsync();
        if (!asked.Ok) Refuse(asked.Refusal);
        else if (PostedOne("look") is not null || PostedOne("seen") is not { } seen) await LookAsync(asked.Value);
        else
        {
            var issued = await Issue.DoAsync(asked.Value.Unit, asked.Value.Person, asked.Value.First, asked.Value.Last, seen, Cancel);
            if (issued.Refusal is not null) await LookAsync(asked.Value);
            Said(issued.Refusal, $"/certificates/{issued.Value?.Certificate.Id}{(issued.Value?.Again == true ? "?done=again" : "?done=issued")}");
        }
    }

    private async Task LookAsync((int Unit, int Person, DateOnly First, DateOnly Last) asked)
    {
        var seen = await Issue.SeeAsync(asked.Unit, asked.Person, asked.First, asked.Last, Cancel);
        if (seen.Ok) Seen = seen.Value;
        else Refuse(seen.Refusal);
    }

    private async Task<Outcome<(int Unit, int Person, DateOnly First, DateOnly Last)>> ReadAsync()
    {
        var person = await PersonOfAsync(Person);
        if (!person.Ok) return person.Refusal;
        var unit = await OrganisationOf(Unit);
        if (!unit.Ok) return unit.Refusal;
        var (first, last) = (DayOf(First, "first"), DayOf(Last, "last"));
        return (first.Refusal ?? last.Refusal) is { } unread ? unread : (unit.Value, person.Value, first.Value, last.Value);
    }

    /// <summary>By the number of a volunteer, or of a file.</summary>
    private async Task<Outcome<int>> PersonOfAsync(string? text)
    {
        if (VolunteerNumber.Read(text) is { } volunteer && await Db.Set<Volunteer>().Where(v => v.Id == volunteer).Select(v => (int?)v.PersonId).SingleOrDefaultAsync(Cancel) is { } person) return person;
        var number = WholeOf(text, "person");
        return number.Ok ? number : new Refusal("请填志愿者编号或人员编号，只有数字。", "person");
    }
}
