using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>更正身份页 — what it should be, why, and what shows it.</summary>
public sealed partial class CorrectPersonPage
{
    private static readonly Choice[] Kinds = [.. Enum.GetValues<IdentityKind>().Select(k => new Choice($"{k}", k.Word()))];

    private Person? Person { get; set; }

    private Refusal? Wrong { get; set; }

    [Parameter] public int Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private AskCorrection Ask { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "born")] private string? Born { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "evidence")] private string? Evidence { get; set; }

    private string Here => Where.To($"/people/{Id}/correct");

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Person = await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.ErasedAt == null && p.MergedInto == null, Cancel);
        if (Person is null) Refuse(new("没有这个人，或者不归您现在的岗位管；请从人员里找。"));
    }

    private async Task AskAsync()
    {
        var (born, readable) = (DateOnly.TryParseExact(Born?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), string.IsNullOrWhiteSpace(Born));
        Outcome<PersonCase> asked = born || readable
            ? await Ask.DoAsync(Id, new(Name ?? "", Enum.TryParse<IdentityKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, Identity, born ? day : null, Evidence), Reason, Cancel)
            : new Refusal("出生日期看不懂，请写成 2008-01-31 这样。", "born");
        if (asked.Ok) Navigation.NavigateTo(Where.To($"/people/cases/{asked.Value.Id}"));
        else (Wrong, Http.Response.StatusCode) = (asked.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? ErrorOf(string field) => Wrong?.Field == field ? Wrong.Message : null;
}
