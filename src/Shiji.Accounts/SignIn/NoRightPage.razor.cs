using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;

namespace Shiji.Accounts;

/// <summary>无权页 — which post is worn, and what to do.</summary>
public sealed partial class NoRightPage
{
    [Inject] private Acting Acting { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string Sentence => Acting.Now.Post.Length > 0
        ? $"您现在的岗位是“{Acting.Now.Post}”，它没有这项权限。有别的岗位，请换过来再看；该有而没有，请本级管理员或安全管理员授岗。"
        : "您现在没有在任的岗位。请本级管理员或安全管理员授岗。";

    protected override void OnInitialized() => Http.Response.StatusCode = StatusCodes.Status403Forbidden;
}
