using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>合并档案页 — which other file is the same person's, and what shows it.</summary>
public sealed partial class MergePersonPage
{
    private Person? Person { get; set; }

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    private Refusal? Wrong { get; set; }

    [Parameter] public int Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private FindLikely Find { get; set; } = null!;

    [Inject] private ProposeMerge Propose { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "other")] private string? Other { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => Where.To($"/people/{Id}/merge");

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Person = await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.ErasedAt == null && p.MergedInto == null, Cancel);
        if (Person is null) Refuse(new("没有这个人，或者不归您现在的岗位管；请从人员里找。"));
        else Likely = await Find.DoAsync(Person, Cancel);
    }

    private async Task ProposeAsync()
    {
        Outcome<PersonCase> asked = int.TryParse(Other?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            ? await Propose.DoAsync(Id, other, Reason, Cancel)
            : new Refusal("请填写另一份档案的人员编号，是一个数。", "other");
        if (asked.Ok) Navigation.NavigateTo(Where.To($"/people/cases/{asked.Value.Id}"));
        else (Wrong, Http.Response.StatusCode) = (asked.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? ErrorOf(string field) => Wrong?.Field == field ? Wrong.Message : null;
}
