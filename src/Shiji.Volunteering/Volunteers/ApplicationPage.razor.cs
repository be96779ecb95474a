using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一份申请页 — masked; opened for a reason; accepted or sent back.</summary>
public sealed partial class ApplicationPage
{
    private VolunteerApplication? Application { get; set; }

    private string Place { get; set; } = "";

    private Applicant? Opened { get; set; }

    private IReadOnlyList<LikelyPerson> Likely { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private ReviewApplication Review { get; set; } = null!;

    [SupplyParameterFromForm(Name = "why", FormName = "reveal")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "because", FormName = "accept")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "return")] private string? Reason { get; set; }

    private string Here => $"/volunteers/waiting/{Id}";

    private string Sentence => Application!.State switch
    {
        ApplicationState.Waiting => "核对本人后通过，或写明原因退回。",
        ApplicationState.Returned => "等本人改好再提交。",
        _ => "已经正式注册，填报内容转入人员档案。",
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Application = await Db.Set<VolunteerApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Application is null) Http.Answer(404);
        else Place = await Db.Set<Organisation>().Where(o => o.Id == Application.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleOrDefaultAsync(Cancel) ?? "";
    }

    private async Task RevealAsync()
    {
        var opened = await Review.RevealAsync(Id, Why, Cancel);
        if (opened.Ok) Opened = opened.Value;
        else Refuse(opened.Refusal);
    }

    private async Task AcceptAsync()
    {
        var made = await Review.AcceptAsync(Id, LikelyFields.SameAs(Http), LikelyFields.DistinctFrom(Http), Because, Cancel);
        if (made.Refusal is { Field: RegisterPerson.Likely or "because" }) Likely = await Review.LikelyAsync(Id, Cancel);
        Said(made.Refusal, made.Ok ? $"/volunteers/{made.Value.Id}" : "", "registered");
    }

    private async Task ReturnAsync() => Said(await Review.ReturnAsync(Id, Reason, Cancel), "/volunteers/waiting", "returned");
}
