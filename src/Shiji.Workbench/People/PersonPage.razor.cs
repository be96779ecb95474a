using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>一个人页 — masked; opened for a reason, and logged; with what was agreed to and what was asked.</summary>
public sealed partial class PersonPage
{
    private Person? Person { get; set; }

    private string Place { get; set; } = "";

    private RevealedPerson? Opened { get; set; }

    private Refusal? Closed { get; set; }

    private Refusal? Kept { get; set; }

    private IReadOnlyList<CaseLine> Cases { get; set; } = [];

    private bool MayWrite => Person is { ErasedAt: null, MergedInto: null } && Db.Actor.May(Permission.WritePeople);

    [Parameter] public int Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private RevealPerson Reveal { get; set; } = null!;

    [Inject] private ReadCases Reader { get; set; } = null!;

    [Inject] private AskErasure Erasure { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "reveal")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "erase", FormName = "erase")] private string? EraseReason { get; set; }

    private string Here => Where.To($"/people/{Id}");

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Person = await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, Cancel);
        if (Person is null)
        {
            Refuse(new("没有这个人，或者不归您现在的岗位管；请从人员里找。"));
            return;
        }

        Place = (await Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == Person.OrganisationId, Cancel))?.Called() ?? "";
        Cases = await Reader.OfPersonAsync(Id, Cancel);
    }

    private async Task RevealAsync()
    {
        var opened = await Reveal.DoAsync(Id, Reason, Cancel);
        if (opened.Ok) Opened = opened.Value;
        else (Closed, Http.Response.StatusCode) = (opened.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task EraseAsync()
    {
        var asked = await Erasure.DoAsync(Id, EraseReason, Cancel);
        if (asked.Ok) Navigation.NavigateTo(Where.To($"/people/cases/{asked.Value.Id}"));
        else (Kept, Http.Response.StatusCode) = (asked.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private static string? Year(DateOnly? day) => day is { } born ? $"{born.Year}年" : null;
}
